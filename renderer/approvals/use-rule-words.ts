import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { cellText } from '../ui/format.ts';
import { useRate } from './words.ts';
import type { RuleDraft, Who } from './rules-state.ts';

type Condition = RuleDraft['condition']['conditions'][number];

export interface RuleWords {
  who(who: Who): string;
  /** "整单折扣 小于 8.5 折" */
  condition(condition: Condition): string;
}

/** A rule's parts in words. */
export function useRuleWords(object: ObjectDescription | undefined): RuleWords {
  const { t } = useTranslation('approvals');
  const { t: filter } = useTranslation('filters');
  const label = useLabel();
  const language = useLanguage();
  const rate = useRate();
  const roles = useModel()?.field('members', 'role')?.options ?? [];
  const { data: members } = useCall('links.search', { object: 'members', text: '', limit: 50 });
  const names = new Map((members?.options ?? []).map((member) => [member.id, member.title]));

  function value(condition: Condition, each: string | number | null): string {
    const field = object?.fields.find(({ id }) => id === condition.field);
    if (each === null || field === undefined) return '';
    if (field.id === 'fact_rate' || field.id === 'fact_lowest_rate') return rate(each);
    if (field.type === 'link') return names.get(String(each)) ?? '…';
    return cellText(field, each, language);
  }

  return {
    who: (who) => {
      if (who.kind === 'member') return names.get(who.id) ?? '…';
      if (who.kind === 'role') return label(roles.find((role) => role.key === who.role)?.label ?? { zh: who.role, en: who.role });
      return t(`rules.whoKind.${who.kind}`);
    },
    condition: (condition) => {
      const field = object?.fields.find(({ id }) => id === condition.field);
      const op = filter(`op.${condition.op}` as 'op.eq', { defaultValue: condition.op });
      return `${field === undefined ? condition.field : label(field.label)} ${op} ${condition.values.map((each) => value(condition, each)).join(t('comma', { ns: 'ui' }))}`.trim();
    },
  };
}
