import type { ReactNode } from 'react';
import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { TAGS_LIGHT } from '../theme/palette.ts';
import { tagStyle } from '../ui/Tag.tsx';

export interface OptionDraft {
  /** Key of an option that exists; its meaning in the records stays with it. */
  readonly key?: string;
  readonly label: string;
  readonly colour: string;
}

const COLOURS = Object.keys(TAGS_LIGHT);

/** A new option with the next colour of the palette. */
export function newOption(count: number): OptionDraft {
  return { label: '', colour: COLOURS[(count + 1) % COLOURS.length] ?? 'grey' };
}

/** The options of a choice: a word and a colour each. Enter adds the next. */
export function OptionsEditor({ value, onChange }: { readonly value: readonly OptionDraft[]; readonly onChange: (value: readonly OptionDraft[]) => void }): ReactNode {
  const { t } = useTranslation('fields');
  const change = (index: number, part: Partial<OptionDraft>): void => onChange(value.map((option, at) => (at === index ? { ...option, ...part } : option)));
  return (
    <div className="options-editor">
      {value.map((option, index) => (
        <div key={option.key ?? index} className="options-row">
          <Dropdown
            trigger={['click']}
            menu={{ items: COLOURS.map((colour) => ({ key: colour, label: <span className="tag" style={tagStyle(colour)}>{option.label || t('option')}</span> })), onClick: ({ key }) => change(index, { colour: key }) }}
          >
            <button type="button" className="plain options-colour tag" style={tagStyle(option.colour)} aria-label={t('colour')}>●</button>
          </Dropdown>
          <Input
            value={option.label} maxLength={60} autoFocus={index > 0 && option.label === ''} aria-label={t('optionNumber', { number: index + 1 })} placeholder={t('option')}
            onChange={(event) => change(index, { label: event.target.value })}
            onPressEnter={(event) => {
              event.preventDefault();
              if (!event.nativeEvent.isComposing) onChange([...value, newOption(value.length)]);
            }}
          />
          <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('removeOption')} onClick={() => onChange(value.filter((_option, at) => at !== index))} />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...value, newOption(value.length)])}>{t('addOption')}</Button>
    </div>
  );
}
