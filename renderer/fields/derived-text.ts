import type { TFunction } from 'i18next';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Model } from '../api/model.ts';
import type { Language } from '../i18n/setup.ts';

/** How a field is worked out, in names: the tooltip of its heading. Null for a field that is filled in. */
export function derivedText(t: TFunction<'formula'>, model: Model | undefined, object: string, field: FieldDescription, language: Language): string | null {
  const { derived } = field;
  const name = (of: string, id: string): string => {
    const found = model?.field(of, id);
    return found === undefined ? id : found.label[language] || found.label.zh;
  };
  switch (derived?.kind) {
    case undefined: return null;
    case 'formula': return `= ${field.formula?.[language] ?? derived.expression}`;
    case 'lookup': return t('lookupText', { through: name(object, derived.through), field: name(model?.field(object, derived.through)?.to ?? '', derived.field) });
    case 'rollup': {
      const other = model?.object(derived.object);
      const facts = { object: other === undefined ? derived.object : other.label[language] || other.label.zh, op: t(`op.${derived.op}`) };
      return derived.field === undefined ? t('rollupText', facts) : t('rollupFieldText', { ...facts, field: name(derived.object, derived.field) });
    }
  }
}

/** What is wrong with a formula. */
export function faultText(t: TFunction<'formula'>, fault: string, details: Readonly<Record<string, string | number | boolean | null>>, language: Language): string {
  const kind = (value: unknown): string => (typeof value === 'string' ? t(`kindOf.${value}` as 'kindOf.number', { defaultValue: value }) : '');
  const facts = {
    ...details,
    ...(language === 'en' && typeof details['nameEn'] === 'string' ? { name: details['nameEn'] } : {}),
    wanted: kind(details['wanted']), found: kind(details['found']), one: kind(details['one']), other: kind(details['other']),
  };
  return t(`fault.${fault}` as 'fault.empty', { defaultValue: fault, ...facts });
}
