import { theoreticalCapacity } from '../cell/makeup.ts';
import type { ElectrodePlan } from '../cell/plan-electrode.ts';
import { sayFigure } from './say-figure.ts';
import { saySource } from './say-source.ts';

/** What to write for an electrode's capacity: each figure that its material has, with its value, and a measured one. */
export function capacityRemedies({ side, makeup }: ElectrodePlan): string[] {
  const theory = theoreticalCapacity(makeup.active);
  const [only, ...others] = makeup.active;
  const practical = others.length === 0 ? only?.material.properties['practical capacity'] : undefined;
  return [
    ...(practical ? [`"capacity: practical" (${practical.text}, ${saySource(practical)})`] : []),
    ...(theory === undefined ? [] : [`"capacity: theoretical" (${sayFigure(theory, 'mAh/g', 4)})`]),
    `"capacity:" with what you measured, under "${side}:"`,
  ];
}
