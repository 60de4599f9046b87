import type { Finding, Path } from '../diagnostics/finding.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import type { CellPlan } from './cell-plan.ts';

/** What cannot be built: a housing that its own parts or the stack do not fit, a cell whose cathode is below its anode. */
export function checkBuild(plan: CellPlan, values: Float64Array): Finding[] {
  const { recipe } = plan.formulation;
  const { housing } = recipe;
  const findings: Finding[] = [];
  const refuse = (path: Path, expected: string, found: string): void => {
    findings.push({
      code: 'wrong-value',
      severity: 'error',
      place: plan.planning.at(path),
      facts: { expected, found: `"${found}"` },
    });
  };
  const { coin, pouch, can } = housing ?? {};
  if (can) {
    const inner = can.diameter.quantity.value - 2 * can.wall.thickness.quantity.value;
    const room = can.height.quantity.value - 2 * can.wall.thickness.quantity.value;
    if (inner <= 0)
      refuse(can.wall.thickness.path, 'a wall thinner than half the diameter', can.wall.thickness.quantity.text);
    else if (can.mandrel.quantity.value >= inner) {
      refuse(
        can.mandrel.path,
        `a core thinner than the can is wide inside (${say(inner, 'mm')})`,
        can.mandrel.quantity.text,
      );
    }
    if (can.electrodeHeight.quantity.value > room) {
      refuse(
        can.electrodeHeight.path,
        `electrodes that fit the can (${say(room, 'mm')} inside)`,
        can.electrodeHeight.quantity.text,
      );
    }
    const [own] = recipe.size ? ['size'] : [];
    if (own) refuse([own], 'no size beside a can: the length of a wound electrode follows from the room', 'size');
  }
  if (pouch && pouch.clearance.quantity.value < 0) {
    refuse(pouch.clearance.path, 'a clearance of zero or more', pouch.clearance.quantity.text);
  }
  const thickness = plan.stack.thickness === undefined ? undefined : values[plan.stack.thickness];
  if (coin && thickness !== undefined && thickness > coin.height.quantity.value) {
    refuse(coin.height.path, `a coin that holds the stack of ${say(thickness, 'um')}`, coin.height.quantity.text);
  }
  const { voltage } = plan.charge;
  if (voltage !== undefined && !((values[voltage] ?? 0) > 0)) {
    const said = recipe.voltage ?? recipe.cathode.voltage;
    const path = said === undefined ? ['cathode'] : said.kind === 'value' ? said.stated.path : said.path;
    refuse(path, 'a cathode above its anode', `${formatNumber(values[voltage] ?? 0, { significant: 3 })} V`);
  }
  return findings;
}

function say(metres: number, unit: string): string {
  return `${formatNumber(fromSI(metres, unit), { significant: 3 })} ${unit}`;
}
