import type { Place } from '../diagnostics/finding.ts';
import type { ResolvedExpectation } from '../recipe/formulation.ts';
import { formatNumber } from '../units/format-number.ts';
import { MissingFigure } from './coefficients.ts';
import { type Composition, functionalValue, targetValue } from './composition.ts';
import { type Checked, judgeExpectation, unknownExpectation } from './judge-expectation.ts';
import { statementsBehind } from './sensitivity.ts';

/** Computes every expectation and holds it against what is stated. */
export function checkExpectations(composition: Composition): Checked[] {
  return composition.formulation.expectations.map((expectation) => check(expectation, composition));
}

function check(expectation: ResolvedExpectation, composition: Composition): Checked {
  const { file } = composition.formulation.recipe;
  const unknown = (why: string): Checked => unknownExpectation(expectation, file, why);
  const kind = kindOf(expectation);
  if (kind !== undefined) return unknown(kind);
  if (composition.scale === 'free' && expectation.target.kind === 'sum') {
    return unknown('is open: the recipe fixes proportions and no amount');
  }
  try {
    const computed = targetValue(expectation.target, composition);
    const checked = judgeExpectation(expectation, computed, file, () => impliedRatio(expectation, composition));
    const { finding } = checked;
    if (finding?.code !== 'expectation-failed') return checked;
    return { ...checked, finding: { ...finding, related: placesBehind(expectation, composition) } };
  } catch (error) {
    if (!(error instanceof MissingFigure)) throw error;
    return unknown(`cannot be computed: the ${error.property} of ${error.material.id} is not known`);
  }
}

/** Where the statements are that an expectation follows from: up to three, none with less than half the say of the first. */
function placesBehind({ target, path }: ResolvedExpectation, composition: Composition): Place[] {
  const behind = statementsBehind(target, composition).filter((one) => one.factor === undefined);
  const least = Math.abs(behind[0]?.effect ?? 0) / 2;
  const places = behind.filter((one) => Math.abs(one.effect) >= least).map((one) => one.equation.place);
  return places.filter((place) => place.path.join() !== path.join()).slice(0, 3);
}

/** Why the stated unit cannot be that of the quantity, or undefined where it can. */
function kindOf({ stated, target }: ResolvedExpectation): string | undefined {
  const dimension = stated.unit.dimension.join();
  const wanted =
    target.kind === 'quotient'
      ? target.top.measure === 'mass' && target.bottom.measure === 'volume'
        ? '1,-3,0,0,0,0'
        : '0,0,0,0,0,0'
      : ({ mass: '1,0,0,0,0,0', volume: '0,3,0,0,0,0' }[target.what.measure as 'mass' | 'volume'] ?? '0,0,0,0,0,1');
  if (dimension !== wanted) return `cannot be ${stated.text}`;
  if (target.kind === 'quotient' && target.share !== undefined && stated.unit.share !== target.share) {
    return `cannot be ${stated.text}: say wt%, vol% or mol%`;
  }
  return undefined;
}

/** What a stated mass makes of the ratio that its component is given by, as `O/Li = 15.87`. */
function impliedRatio({ target, stated }: ResolvedExpectation, composition: Composition): string | undefined {
  if (target.kind !== 'sum' || target.what.measure !== 'mass') return undefined;
  const { formulation, masses } = composition;
  const names = target.what.over.map((index) => formulation.constituents[index]?.name);
  const ratio = formulation.equations.find((one) => one.kind === 'ratio' && names.includes(one.owner));
  if (ratio?.right === undefined) return undefined;
  const factor = stated.value / functionalValue(target.what, composition);
  const printed = {
    ...composition,
    masses: masses.map((mass, i) => (target.what.over.includes(i) ? mass * factor : mass)),
  };
  const value = functionalValue(ratio.left, printed) / functionalValue(ratio.right, printed);
  if (!Number.isFinite(value)) return undefined;
  return `${ratio.text.slice(0, ratio.text.indexOf('=')).trim()} = ${formatNumber(value, { significant: 4 })}`;
}
