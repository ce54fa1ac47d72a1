import { readSample } from './reading.ts';
import type { Reading, Sample } from './reading.ts';
import { seriesOf } from './steps.ts';
import type { Series } from './steps.ts';

/** `auto`: what Excel would do; `copy`: the cells in turn; `series`: also a number alone counts. */
export type FillMode = 'auto' | 'copy' | 'series';

/** What stands at a place: a copy of a source cell, or a value of that cell's kind. `from` is the source cell. */
export interface Made {
  readonly from: number;
  /** A decimal, a day or a text, as the sample `from` is one; null: the cell itself is copied. */
  readonly value: string | null;
}

/** A line of cells and how it goes on. */
export interface Line {
  /** Place 0 is the first source cell; the places before it are negative. */
  at(position: number): Made;
  /** True when something in it counts, false when it is only copied. */
  readonly counts: boolean;
}

/**
 * How a line of source cells goes on in both directions. Cells that belong together (all numbers, all days, the texts
 * of one writing) are one series, whatever stands between them; everything else is copied in turn.
 */
export function continueLine(samples: readonly Sample[], mode: FillMode): Line {
  const count = samples.length;
  const places = mode === 'copy' ? [] : placesOf(samples, mode);
  return {
    counts: places.some((place) => place !== null && place.series(0) !== place.series(1)),
    at: (position) => {
      const from = ((position % count) + count) % count;
      const place = places[from];
      if (place == null || (position >= 0 && position < count)) return { from, value: null };
      return { from, value: place.series(place.ordinal + Math.floor(position / count) * place.size) };
    },
  };
}

/** True when a line can both be copied and be counted on, so that there is something to choose. */
export function hasChoice(samples: readonly Sample[]): boolean {
  return continueLine(samples, 'series').counts;
}

interface Place {
  readonly series: Series;
  /** Which cell of its series this is, and how many the source has of it. */
  readonly ordinal: number;
  readonly size: number;
}

function placesOf(samples: readonly Sample[], mode: FillMode): readonly (Place | null)[] {
  const texts = samples.flatMap((sample) => (sample.kind === 'text' ? [sample.value.trim()] : []));
  const readings = samples.map((sample) => readSample(sample, texts));
  const groups = new Map<string, Reading[]>();
  const ordinals = readings.map((reading) => {
    if (reading === null) return 0;
    const group = groups.get(reading.key) ?? [];
    groups.set(reading.key, group);
    return group.push(reading) - 1;
  });
  const series = new Map([...groups].map(([key, group]) => [key, seriesOf(group, mode === 'series')] as const));
  return readings.map((reading, index) => {
    const found = reading === null ? null : series.get(reading.key) ?? null;
    return reading === null || found === null ? null : { series: found, ordinal: ordinals[index] ?? 0, size: groups.get(reading.key)?.length ?? 1 };
  });
}
