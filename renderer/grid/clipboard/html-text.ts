import { LONGEST_CELL } from './limits.ts';

/** How white space in the source counts: as on a web page, as a spreadsheet wrote it, or all of it. */
export type Spacing = 'page' | 'sheet' | 'exact';

/** The text of one cell or line, put together as it is read. */
export interface TextFlow {
  add(text: string, spacing: Spacing): void;
  /** A `<br>`. */
  lineBreak(): void;
  /** The edge of a paragraph: a line break, unless there is one already or nothing follows. */
  edge(): void;
  isEmpty(): boolean;
  text(): string;
}

const HAN_OVER_LINES = /(?<=[\p{Script=Han}，。；：、])[ \t]*[\r\n]\s*(?=\p{Script=Han})/gu;

/** An empty flow; in an exact one every sign counts, at the ends too. */
export function createTextFlow(exact = false): TextFlow {
  let out = '';
  let edge = false;
  const settleEdge = (): void => {
    if (edge && out !== '' && !out.endsWith('\n')) out += '\n';
    edge = false;
  };
  // A cell that is too long is left out and named. Every further piece would cost the length of the whole.
  const isFull = (): boolean => out.length > LONGEST_CELL;
  return {
    add: (source, spacing) => {
      if (isFull()) return;
      let text = source;
      if (spacing === 'exact') {
        text = text.replace(/\r\n?/g, '\n');
      } else {
        // A long line that the writer wrapped: a space, but none between Chinese characters.
        const wrapped = spacing === 'page' || /^\s*[\r\n]/.test(text);
        text = text.replace(HAN_OVER_LINES, '').replace(spacing === 'sheet' ? /[^\S\u00a0]*[\r\n][^\S\u00a0]*/g : /[ \t\r\n\f]+/g, ' ');
        if (wrapped && text.startsWith(' ') && (out === '' || edge || out.endsWith(' ') || out.endsWith('\n'))) text = text.slice(1);
        text = text.replaceAll('\u00a0', ' ');
      }
      if (text === '') return;
      settleEdge();
      out += text;
    },
    lineBreak: () => {
      if (isFull()) return;
      settleEdge();
      out = `${exact || !out.endsWith(' ') ? out : out.replace(/ +$/, '')}\n`;
    },
    edge: () => {
      edge = true;
    },
    isEmpty: () => out.trim() === '',
    // The break at the end of a cell is how empty ones are written.
    text: () => (exact || isFull() ? out : out.replace(/[ \n]+$/, '')),
  };
}
