import { diffusivityHo } from '../measure/diffusivity-ho-1980.ts';
import { transferenceAbraham } from '../measure/transference-abraham-1997.ts';
import { transferenceEvans } from '../measure/transference-evans-1987.ts';
import { fromSI } from '../units/convert.ts';
import { type Proof, proveNumber } from './proof.ts';
import reference from './reference-cases.json' with { type: 'json' };

/** Transference numbers as published, with and without the bulk, and a diffusion coefficient from a Warburg line. */
export function proveMeasurements(): Proof[] {
  const published = reference['Bruce-Vincent (Evans, Vincent, Bruce 1987; PEO:LiTf 9:1, 90 degC; mV, ohm, uA)'];
  const bulk = reference['Bruce-Vincent with bulk correction'];
  const warburg = reference['Warburg D, cm2/s'];
  return [
    ...published.map(({ dV, R0, Rs, I0, Is, 't+': expected }) => {
      const found = transferenceEvans({
        voltage: dV * 1e-3,
        initialCurrent: I0 * 1e-6,
        steadyCurrent: Is * 1e-6,
        initialInterface: R0,
        steadyInterface: Rs,
      });
      return proveNumber('transference number', `${dV} mV, ${I0} to ${Is} uA`, found, expected);
    }),
    proveNumber(
      'transference number',
      'with the bulk',
      transferenceAbraham(
        {
          voltage: bulk.dV_V,
          initialCurrent: bulk.I0_A,
          steadyCurrent: bulk.Is_A,
          initialInterface: bulk.Ri0,
          steadyInterface: bulk.Ris,
        },
        bulk.Rb0,
        bulk.Rbs,
      ),
      bulk['t+'],
    ),
    proveNumber(
      'diffusion coefficient, cm²/s',
      'Warburg',
      fromSI(
        diffusivityHo({
          temperature: warburg.T_K,
          area: warburg.A_cm2 * 1e-4,
          electrons: warburg.n,
          concentration: warburg.C_mol_cm3 * 1e6,
          coefficient: warburg.sigma_W,
        }),
        'cm^2/s',
      ),
      warburg.D,
    ),
  ];
}
