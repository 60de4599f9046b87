import { describe, expect, it } from 'vitest';
import { findMaterial } from '../../src/materials/find-material.ts';
import { layerMaterials } from '../../src/materials/layer-materials.ts';
import { catalogue, material } from './read-catalogue.ts';

const own = (id: string, more: object = {}) => material({ id, file: `mine/${id}.yaml`, ...more });
const found = (name: string, shelf: Parameters<typeof findMaterial>[1]) => {
  const hit = findMaterial(name, shelf);
  return hit.ok ? (hit.material.file ?? hit.material.id) : hit;
};

describe('layerMaterials', () => {
  it('adds what is new and changes nothing else', () => {
    const { materials, overridden } = layerMaterials(catalogue, [own('LiBOB', { name: 'lithium bis(oxalato)borate' })]);
    expect(materials).toHaveLength(catalogue.length + 1);
    expect(overridden).toEqual([]);
    expect(found('LiBOB', materials)).toBe('mine/LiBOB.yaml');
    expect(found('PEO', materials)).toBe('PEO');
  });

  it('puts a material of the same id, in any case, in the place of the shipped one and says so', () => {
    const { materials, overridden } = layerMaterials(catalogue, [own('peo')]);
    expect(materials).toHaveLength(catalogue.length);
    expect(overridden).toEqual([{ own: 'peo', file: 'mine/peo.yaml', shipped: 'PEO', replaced: true, names: ['PEO'] }]);
    expect(found('PEO', materials)).toBe('mine/peo.yaml');
  });

  it('lets an alias of one’s own replace the shipped id it claims', () => {
    const { materials, overridden } = layerMaterials(catalogue, [own('PEO-5M', { aliases: ['PEO'] })]);
    expect(found('PEO', materials)).toBe('mine/PEO-5M.yaml');
    expect(overridden).toMatchObject([{ own: 'PEO-5M', shipped: 'PEO', replaced: true }]);
  });

  it('takes a claimed alias from the shipped material and leaves it the rest', () => {
    const { materials, overridden } = layerMaterials(catalogue, [own('peg')]);
    expect(found('PEG', materials)).toBe('mine/peg.yaml');
    expect(found('POE', materials)).toBe('PEO');
    expect(overridden).toEqual([
      { own: 'peg', file: 'mine/peg.yaml', shipped: 'PEO', replaced: false, names: ['PEG'] },
    ]);
  });

  it('gives a shared full name to one’s own without hiding the shipped id', () => {
    const { materials, overridden } = layerMaterials(catalogue, [own('PEO-5M', { name: 'poly(ethylene oxide)' })]);
    expect(found('poly(ethylene oxide)', materials)).toBe('mine/PEO-5M.yaml');
    expect(found('PEO', materials)).toBe('PEO');
    expect(overridden).toMatchObject([{ shipped: 'PEO', replaced: false, names: ['poly(ethylene oxide)'] }]);
  });

  it('changes neither input', () => {
    const before = JSON.stringify(catalogue);
    layerMaterials(catalogue, [own('peg'), own('LZON')]);
    expect(JSON.stringify(catalogue)).toBe(before);
  });

  it('leaves two of one’s own with one id to be refused by the look-up', () => {
    const { materials } = layerMaterials(catalogue, [own('X'), material({ id: 'X', file: 'mine/other.yaml' })]);
    expect(found('X', materials)).toMatchObject({ ok: false, among: ['X', 'X'] });
  });
});
