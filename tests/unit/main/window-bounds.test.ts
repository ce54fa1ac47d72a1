import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { backgroundColour } from '../../../main/colours.ts';
import { openShellState } from '../../../main/shell-state.ts';
import { windowBounds } from '../../../main/window-bounds.ts';
import { DARK, LIGHT } from '../../../renderer/theme/palette.ts';

const OFFICE = { x: 0, y: 0, width: 1366, height: 728 };
const LARGE = { x: 1366, y: -200, width: 2560, height: 1400 };

describe('windowBounds', () => {
  test('a first start is centred and fits', () => {
    expect(windowBounds(null, [OFFICE])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
    expect(windowBounds(null, [LARGE])).toEqual({ x: 1366 + 560, y: 50, width: 1440, height: 900 });
  });
  test('a known place is kept', () => {
    const saved = { x: 1500, y: 0, width: 1600, height: 900 };
    expect(windowBounds(saved, [OFFICE, LARGE])).toEqual(saved);
  });
  test('a screen that was unplugged gives the window back', () => {
    expect(windowBounds({ x: 1500, y: 0, width: 1200, height: 700 }, [OFFICE])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
  });
  test('what hangs over an edge is moved inside', () => {
    expect(windowBounds({ x: 1000, y: 300, width: 1200, height: 700 }, [OFFICE])).toEqual({ x: 166, y: 28, width: 1200, height: 700 });
    expect(windowBounds({ x: -900, y: -500, width: 1200, height: 700 }, [OFFICE])).toEqual({ x: 0, y: 0, width: 1200, height: 700 });
  });
  test('never smaller than the pages need, never larger than the screen', () => {
    expect(windowBounds({ x: 10, y: 10, width: 300, height: 200 }, [OFFICE])).toMatchObject({ width: 1100, height: 680 });
    expect(windowBounds({ x: 0, y: 0, width: 9000, height: 9000 }, [OFFICE])).toEqual(OFFICE);
    expect(windowBounds(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({ x: 0, y: 0, width: 1024, height: 600 });
  });
  test('no screen at all still gives a window', () => {
    expect(windowBounds(null, [])).toMatchObject({ width: 1440, height: 900 });
  });
});

describe('shell state', () => {
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  test('survives, and leaves no other file behind', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'dealbook-state-'));
    const file = path.join(folder, 'deeper', 'window.json');
    openShellState(file, quiet).set({ theme: 'dark', bounds: { x: 1, y: 2, width: 3, height: 4 } });
    expect(openShellState(file, quiet).get()).toEqual({ theme: 'dark', bounds: { x: 1, y: 2, width: 3, height: 4 }, maximized: false, language: null, lastFolder: null });
    expect(readdirSync(path.dirname(file))).toEqual(['window.json']);
  });
  test.each(['', '{', 'null', '[]', '{"bounds":"x","theme":"pink","maximized":7,"language":"fr","lastFolder":1}'])('damaged text %j is a first start', (text) => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'dealbook-state-')), 'window.json');
    writeFileSync(file, text);
    expect(openShellState(file, quiet).get()).toEqual({ theme: 'system', bounds: null, maximized: false, language: null, lastFolder: null });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
  test('a folder that cannot be written is no reason to stop', () => {
    const blocked = path.join(mkdtempSync(path.join(os.tmpdir(), 'dealbook-state-')), 'file');
    writeFileSync(blocked, '');
    const state = openShellState(path.join(blocked, 'window.json'), quiet);
    state.set({ theme: 'light' });
    expect(state.get().theme).toBe('light');
  });
});

test('the window has the colour of the page behind it', () => {
  expect([backgroundColour(false), backgroundColour(true)]).toEqual([LIGHT.ground, DARK.ground]);
});
