import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { AskLinks, LinkAnswer, LinkQuestion } from '../grid/clipboard/link-question.ts';
import { LinkChooser } from './LinkChooser.tsx';

interface Asked {
  readonly questions: readonly LinkQuestion[];
  readonly answer: (answers: readonly LinkAnswer[]) => void;
}

/** The dialog that asks what pasted names mean, while there is something to ask. */
export function useLinkChooser(): { readonly ask: AskLinks; readonly dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback<AskLinks>(
    (questions) =>
      new Promise((answer) => {
        setAsked({
          questions,
          answer: (answers) => {
            setAsked(null);
            answer(answers);
          },
        });
      }),
    [],
  );
  return { ask, dialog: asked !== null && <LinkChooser questions={asked.questions} onAnswer={asked.answer} /> };
}
