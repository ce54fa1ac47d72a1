import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/model.ts';
import type { LinkAnswer, LinkQuestion } from '../grid/clipboard/link-question.ts';
import { useLabel } from '../i18n/hooks.ts';

interface Props {
  readonly questions: readonly LinkQuestion[];
  /** One answer per question, in order. */
  readonly onAnswer: (answers: readonly LinkAnswer[]) => void;
}

/** Values of the two choices that are no record. */
const KEEP = '#keep';
const CREATE = '#create';
const AT_ONCE = 50;

/** What pasted names of linked records mean: each name once, for all the cells that say it. Closing it loses nothing. */
export function LinkChooser({ questions, onAnswer }: Props): ReactNode {
  const { t } = useTranslation('paste');
  const read = useLabel();
  const model = useModel();
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const [shown, setShown] = useState(AT_ONCE);

  // Members and the like are not made in passing, and a quote is more than its name.
  const canCreate = ({ object }: LinkQuestion): boolean => model?.object(object) !== undefined && model.object(object)?.system !== true && !['members', 'quotes'].includes(object);
  const nameOf = ({ object }: LinkQuestion): string => {
    const target = model?.object(object);
    return target === undefined ? object : read(target.one);
  };
  const missing = questions.flatMap((question, index) => (question.same.length === 0 && canCreate(question) ? [index] : []));
  const answers = (): LinkAnswer[] =>
    questions.map((question, index): LinkAnswer => {
      const choice = chosen.get(index);
      const title = model?.object(question.object)?.title;
      if (choice === CREATE && title !== undefined) return { kind: 'create', title };
      const record = [...question.same, ...question.similar].find((option) => option.id === choice);
      return record === undefined ? { kind: 'text' } : { kind: 'record', id: record.id, title: record.title };
    });

  return (
    <Modal
      open
      title={t('links.title', { count: questions.length })}
      width={640}
      mask={{ closable: false }}
      okText={t('links.paste')}
      cancelText={t('links.keepAll')}
      onOk={() => onAnswer(answers())}
      onCancel={() => onAnswer(questions.map(() => ({ kind: 'text' })))}
    >
      <p className="faint">{t('links.text')}</p>
      {missing.length > 1 && (
        <Button type="link" size="small" className="notice-action" onClick={() => setChosen(new Map([...chosen, ...missing.map((index) => [index, CREATE] as const)]))}>
          {t('links.createAll', { count: missing.length })}
        </Button>
      )}
      <ul className="link-questions">
        {questions.slice(0, shown).map((question, index) => (
          <li key={index} className="link-question">
            <div className="link-question-name">
              <div className="selectable">{question.text}</div>
              <div className="faint">
                {question.same.length > 0 ? t('links.several', { count: question.same.length }) : t('links.none', { object: nameOf(question) })}
                {' · '}
                {t('links.cells', { count: question.cells })}
              </div>
            </div>
            <Select
              className="link-question-choice"
              aria-label={question.text}
              value={chosen.get(index)}
              placeholder={t(question.same.length > 0 ? 'links.choose' : 'links.keep')}
              onChange={(value: string) => setChosen(new Map([...chosen, [index, value]]))}
              options={optionsOf(question)}
            />
          </li>
        ))}
      </ul>
      {questions.length > shown && <Button type="link" size="small" onClick={() => setShown(shown + AT_ONCE)}>{t('links.more', { count: Math.min(AT_ONCE, questions.length - shown) })}</Button>}
    </Modal>
  );

  function optionsOf(question: LinkQuestion) {
    const records = (question.same.length > 0 ? question.same : question.similar).map((option) => ({
      value: option.id,
      label: <span className="combo-line"><span>{option.title}</span><span className="faint">{option.hint}</span></span>,
    }));
    const group = records.length === 0 ? [] : [{ label: t(question.same.length > 0 ? 'links.same' : 'links.similar'), options: records }];
    return [
      ...group,
      ...(canCreate(question) ? [{ value: CREATE, label: t('links.create', { object: nameOf(question), name: question.text }) }] : []),
      { value: KEEP, label: t('links.keep') },
    ];
  }
}
