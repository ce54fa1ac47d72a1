import type { ReactNode } from 'react';
import { ChoiceInput } from './ChoiceInput.tsx';
import { DateInput } from './DateInput.tsx';
import { LinkInput } from './LinkInput.tsx';
import { LongTextInput } from './LongTextInput.tsx';
import type { InputProps } from './props.ts';
import { TextInput } from './TextInput.tsx';

/** The input for a field of any type. */
export function FieldInput(props: InputProps & { readonly rows?: number }): ReactNode {
  switch (props.field.type) {
    case 'choice': case 'boolean': return <ChoiceInput {...props} />;
    case 'link': return <LinkInput {...props} />;
    case 'date': return <DateInput {...props} />;
    case 'longtext': return <LongTextInput {...props} />;
    case 'text': case 'phone': case 'email': case 'url': case 'integer': case 'decimal': case 'percent': case 'money': case 'instant': case 'json':
      return <TextInput {...props} />;
  }
}
