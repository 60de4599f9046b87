import type { JudgedCoating } from './judged-coating.ts';
import type { Remark } from './rule.ts';
import { solidsBeyondVolume } from './solids-beyond-volume.ts';

/** A coating or a foil that is denser than its solids without any pore, at what makes it so. */
export function solidsBeyondCoating(coating: JudgedCoating): Remark<'volume-overflow'>[] {
  const { what, said, plan, place } = coating;
  const facts = solidsBeyondVolume(what, plan.density, plan.makeup.density, coating);
  if (facts === undefined) return [];
  const amount = said.loading ?? said.arealCapacity ?? said.disc?.mass;
  const stated = said.density ?? said.calenderedTo ?? said.asCoated?.stated ?? said.thickness ?? amount;
  const other = stated === said.thickness ? amount : undefined;
  return [{ place: place(stated?.path ?? said.path), related: other ? [place(other.path)] : [], facts }];
}
