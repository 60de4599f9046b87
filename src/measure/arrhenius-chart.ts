import { fromSI } from '../units/convert.ts';
import type { SeriesPoint } from './conductivity-series.ts';
import type { MeasuredChart } from './measured.ts';

/** A line through a series: what it is called, its conductivity (S/m) at a temperature (K), from where to where (K). */
interface Drawn {
  readonly name: string;
  readonly conductivityAt: (temperature: number) => number;
  readonly from: number;
  readonly to: number;
}

/** Conductivity on decades against 1000/T, with the temperature in degC above. */
export function arrheniusChart(points: readonly SeriesPoint[], lines: readonly Drawn[]): MeasuredChart {
  const inverse = (temperature: number) => 1000 / temperature;
  const temperatures = points.map(({ temperature }) => temperature);
  const [cold, warm] = [Math.min(...temperatures), Math.max(...temperatures)];
  const steps = 40;
  return {
    x: { label: '1000 / T', unit: '1/K' },
    y: { label: 'Ionic conductivity', unit: 'S/cm', log: true },
    above: {
      label: 'Temperature (°C)',
      ticks: ticksBetween(cold, warm).map((at) => ({ at: inverse(at + 273.15), label: `${at}` })),
    },
    series: [
      ...lines.map(({ name, conductivityAt, from, to }) => ({
        name,
        isMeasured: false,
        // Even steps in 1/T, in which a straight line is one.
        points: Array.from({ length: steps + 1 }, (_, i) => {
          const x = inverse(from) + ((inverse(to) - inverse(from)) * i) / steps;
          return [x, fromSI(conductivityAt(1000 / x), 'S/cm')] as const;
        }),
      })),
      {
        name: 'measured',
        isMeasured: true,
        points: points.map(
          ({ temperature, conductivity }) => [inverse(temperature), fromSI(conductivity.value, 'S/cm')] as const,
        ),
      },
    ],
  };
}

/** Round temperatures in degC, some beyond the measured ones: the axis is rounded, too. */
function ticksBetween(cold: number, warm: number): number[] {
  const span = warm - cold;
  const step = [5, 10, 20, 50, 100, 200].find((one) => span / one <= 8) ?? 500;
  const first = Math.ceil((cold - 273.15 - span) / step) * step;
  const count = Math.ceil((3 * span) / step) + 1;
  return Array.from({ length: count }, (_, i) => first + i * step).filter((one) => one > -273);
}
