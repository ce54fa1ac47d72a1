import { useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import { useLanguage } from '../i18n/hooks.ts';

type Names = Output<'templates.list'>['variables'];

interface Props {
  readonly variables: Names;
  readonly parts: Names;
  readonly filters: Names;
  readonly readOnly: boolean;
  readonly onInsert: (text: string) => void;
}

/** Every name a template may use, with what it means; a click puts it where the caret is. */
export function TemplateNames({ variables, parts, filters, readOnly, onInsert }: Props): ReactNode {
  const { t } = useTranslation('papers');
  const language = useLanguage();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const fits = (names: Names): Names => names.filter((each) => wanted === '' || `${each.name} ${each.zh} ${each.en}`.toLowerCase().includes(wanted));
  const groups = [['parts', fits(parts)], ['names', fits(variables)], ['filters', fits(filters)]] as const;
  return (
    <div className="template-names">
      <Input allowClear value={text} placeholder={t('templates.searchNames')} aria-label={t('templates.searchNames')} onChange={(event) => setText(event.target.value)} />
      {groups.filter(([, names]) => names.length > 0).map(([group, names]) => (
        <section key={group}>
          <h3>{t(`templates.${group}`)}</h3>
          <ul>{names.map((each) => (
            <li key={each.name + each.insert}>
              <button type="button" className="plain" disabled={readOnly} title={each.insert} aria-label={t('templates.insert', { name: each.name })} onClick={() => onInsert(each.insert)}><code>{each.name}</code><span>{language === 'zh' ? each.zh : each.en}</span></button>
            </li>
          ))}</ul>
        </section>
      ))}
    </div>
  );
}
