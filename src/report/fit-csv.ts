import { csvCell } from './csv-cell.ts';
import type { FitFacts } from './fit-facts.ts';
import { round12 } from './round.ts';

/** Every measurement beside the model, on the scale of the fit; full precision. */
export function fitCsv({ names, response: { name, unit }, scale, observations, fit, gaussian }: FitFacts): string {
  const own = scale === 'log10' ? `log10 ${name}` : name;
  const measured = unit === '' ? own : `${own} (${unit})`;
  const more = fit
    ? ['fitted', 'residual', 'leverage', 'standardised residual']
    : ['predicted from the others', 'standard deviation'];
  const head = ['line', ...names.map((one) => `${one} / %`), measured, ...more];
  const rows = observations.map(({ row, shares }, i) => {
    const [own, left] = [fit?.residuals[i], gaussian?.validation.leftOut[i]];
    const figures = own
      ? [own.measured, own.fitted, own.residual, own.leverage, own.standardised]
      : [left?.measured, left?.predicted, left?.standardDeviation];
    return [row, ...Array.from(shares, (share) => 100 * share), ...figures];
  });
  const say = (value: number | undefined) => (value === undefined ? '' : String(round12(value)));
  return [head.map(csvCell).join(','), ...rows.map((row) => row.map(say).join(','))].join('\r\n');
}
