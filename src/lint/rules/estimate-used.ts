import { isRough, whyRough } from '../../materials/is-rough.ts';
import { type Remark, rule } from '../rule.ts';

/** A statement by volume of something that stays, whose density nobody measured. */
export const estimateUsed = rule({
  code: 'estimate-used',
  severity: 'warning',
  check: ({ formulation }) => {
    const remarks: Remark<'estimate-used'>[] = [];
    for (const equation of formulation.equations) {
      const { left, right } = equation;
      if (left.measure !== 'volume' && right?.measure !== 'volume') continue;
      const sides = [left, ...(right ? [right] : [])].filter((side) => side.measure === 'volume');
      const over = [...new Set(sides.flatMap((side) => side.over))].flatMap(
        (index) => formulation.constituents[index] ?? [],
      );
      // What leaves on drying is measured out by volume and needs no density.
      if (over.every((one) => one.removed)) continue;
      const guessed = over.find((one) => isRough(one.material.properties.density));
      const density = guessed?.material.properties.density;
      if (guessed === undefined || density === undefined) continue;
      const facts = {
        statement: equation.text,
        material: guessed.material.id,
        value: density.text,
        why: whyRough(density),
      };
      remarks.push({ place: equation.place, facts });
    }
    return remarks;
  },
});
