import type { Finding } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import { materialSlips } from './material-slips.ts';

/** What the rules have to say about a material file. */
export function lintMaterial(material: Material, file: string): Finding[] {
  return materialSlips(material, file).map((remark) => ({ code: 'magnitude-slip', severity: 'warning', ...remark }));
}
