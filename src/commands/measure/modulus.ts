import { measureCommand } from '../../cli/measure-command.ts';
import { modulus } from '../../index.ts';

/** Stiffness of a film under an indenter. */
export default measureCommand(modulus, {
  summary: "Young's modulus by indentation (Oliver and Pharr)",
  examples: [
    '--stiffness "0.31 kN/m" --diameter "200 nm" --poisson 0.3 --indenter-modulus "1141 GPa" --indenter-poisson 0.07',
  ],
});
