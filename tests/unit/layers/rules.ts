import { isBuiltin } from 'node:module';
import type { Import } from './import-graph.ts';

/** Rooms of db/, lowest first: a room imports its own layer and those below. */
const LAYERS: readonly (readonly string[])[] = [
  ['values', 'errors'],
  ['model'],
  ['formula'],
  ['store'],
  ['changes'],
  ['backup', 'sync', 'seed', 'documents', 'reports', 'process', 'import'],
  ['core', 'handlers', 'host', 'reader', 'cli', 'system-entropy', 'idle-memory'],
];
/** What main may run of db/ in its own process. */
const OF_THE_HOST: ReadonlySet<string> = new Set(['values', 'errors', 'idle-memory']);
const TOP = LAYERS.length - 1;
const MIDDLE = LAYERS.length - 2;
const STORE = LAYERS.findIndex((rooms) => rooms.includes('store'));

/** Every import that breaks the house's order, as readable lines; empty when all is well. */
export function violations(imports: readonly Import[]): string[] {
  const broken = imports.flatMap((each) => {
    const reason = reasonAgainst(each);
    return reason === null ? [] : [`${each.from} → ${each.target}: ${reason}`];
  });
  return [...broken, ...roomCycles(imports)];
}

function reasonAgainst(each: Import): string | null {
  const from = houseOf(each.from);
  const to = houseOf(each.target);
  if (from === 'db') return reasonAgainstInDb(each, to);
  if (from === 'renderer') return reasonAgainstInRenderer(each, to);
  if (from === 'contract') return to === 'contract' || each.target === 'zod' ? null : 'the contract imports only zod';
  if (from === 'preload') {
    return to === 'preload' || to === 'contract' || each.target === 'electron' ? null : 'the preload imports electron and the contract';
  }
  if (from === 'main' && to === 'renderer') return 'main does not reach into the window';
  if (from === 'main' && to === 'db' && !each.typeOnly && !OF_THE_HOST.has(roomOf(each.target))) {
    return 'the core runs in its own process; main talks to it through the contract';
  }
  return null;
}

function reasonAgainstInDb(each: Import, to: House): string | null {
  const rank = rankOf(each.from);
  if (rank === null) return `${roomOf(each.from)} is not a room of db/; give it a layer in tests/unit/layers/rules.ts`;
  if (each.target === 'electron' || each.target.startsWith('electron/')) return 'db never imports electron';
  if (to === 'main' || to === 'renderer' || to === 'preload') return 'db is headless';
  if (to === 'contract') return reasonAgainstContract(each, rank);
  if (roomOf(each.from) === 'values' && isBuiltin(each.target)) return 'values runs in any JavaScript';
  if (to !== 'db') return null;
  const targetRank = rankOf(each.target);
  return targetRank !== null && targetRank > rank ? 'imports run downward only' : null;
}

/** Its shapes (a filter, an error code) may be named from the store up; its schemas run in the upper rooms only. */
function reasonAgainstContract(each: Import, rank: number): string | null {
  const allowed = rank >= MIDDLE || (each.typeOnly && (rank >= STORE || roomOf(each.from) === 'errors'));
  return allowed ? null : 'only the upper rooms run the contract';
}

function reasonAgainstInRenderer(each: Import, to: House): string | null {
  if (each.target === 'electron' || isBuiltin(each.target)) return 'the window is sandboxed';
  if (to === 'renderer' || to === 'contract' || to === 'package') return null;
  if (to === 'db' && roomOf(each.target) === 'values') return null;
  if (to === 'db' && roomOf(each.target) === 'model' && each.typeOnly) return null;
  return 'the window knows the contract, db/values and the types of db/model';
}

type House = 'main' | 'preload' | 'contract' | 'renderer' | 'db' | 'package';

function houseOf(file: string): House {
  if (file.startsWith('preload/contract/')) return 'contract';
  const first = file.split('/')[0];
  return file.includes('/') && (first === 'main' || first === 'preload' || first === 'renderer' || first === 'db') ? first : 'package';
}

/** 'store' of db/store/views.ts, 'core' of db/core.ts */
function roomOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.tsx?$/, '');
}

function rankOf(file: string): number | null {
  const rank = LAYERS.findIndex((rooms) => rooms.includes(roomOf(file)));
  return rank < 0 ? null : rank;
}

/** Rooms of one layer may use each other, but not in a circle; a type is not a dependency at run time. */
function roomCycles(imports: readonly Import[]): string[] {
  const edges = new Map<string, Set<string>>();
  for (const each of imports) {
    if (houseOf(each.from) !== 'db' || houseOf(each.target) !== 'db' || each.typeOnly || rankOf(each.from) === TOP) continue;
    const from = roomOf(each.from);
    if (from !== roomOf(each.target)) edges.set(from, (edges.get(from) ?? new Set()).add(roomOf(each.target)));
  }
  return [...edges.keys()].flatMap((room) => {
    const way = wayBack(room, edges);
    return way === null ? [] : [`rooms in a circle: ${[room, ...way].join(' → ')}`];
  });
}

function wayBack(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const seen = new Set<string>();
  const walk = (room: string): string[] | null => {
    for (const next of edges.get(room) ?? []) {
      if (next === start) return [next];
      if (seen.has(next)) continue;
      seen.add(next);
      const rest = walk(next);
      if (rest) return [next, ...rest];
    }
    return null;
  };
  return walk(start);
}
