import type { CommandLine } from 'electron';

const SWITCH = 'js-flags';

/**
 * Lets V8 choose memory over speed in pages, as Chromium does on small machines: a young generation of 1 MB instead of 16 and
 * less code inlined, some 10 MB a window. What is heavy runs in the core, which this does not reach. Before `ready`.
 */
export function keepPagesSmall(commandLine: Pick<CommandLine, 'getSwitchValue' | 'appendSwitch'>): void {
  // The last value counts alone: what was asked at the start stays.
  commandLine.appendSwitch(SWITCH, `${commandLine.getSwitchValue(SWITCH)} --optimize-for-size`.trim());
}
