import { AutocompleteInput, BooleanInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { SettingsForm } from '../../common/form/SettingsForm.js';
import { zones } from '../../common/zones.js';
import type { Me } from '../../providers/me.js';
import { type ProfileInput, saveProfile } from '../../providers/profile.js';

const THEMES = ['SYSTEM', 'LIGHT', 'DARK'].map((id) => ({ id, name: `desk.layout.me.${id}` }));
const LOCALES = ['en', 'en-GB', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv'];

export function ProfileForm({ me }: { me: Me }) {
  const translate = useTranslate();
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const locales = [...new Set([me.locale, ...LOCALES])].map((id) => ({ id, name: names.of(id) ?? id }));
  const { name, timeZone, locale, theme, shortcuts, email } = me;
  return (
    <SettingsForm<ProfileInput & { email: string }>
      record={{ name, timeZone, locale, theme, shortcuts, email }}
      save={saveProfile}
    >
      <FieldGrid columns={2}>
        <TextInput
          source="name"
          label="desk.profile.name"
          validate={required()}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto', autoComplete: 'name' } }}
        />
        <TextInput source="email" label="desk.login.email" readOnly />
        <AutocompleteInput
          source="timeZone"
          label="desk.profile.zone"
          choices={zones}
          validate={required()}
          translateChoice={false}
        />
        <SelectInput
          source="locale"
          label="desk.profile.locale"
          choices={locales}
          validate={required()}
          translateChoice={false}
          helperText={translate('desk.profile.localeHelp')}
        />
        <SelectInput source="theme" label="desk.layout.me.theme" choices={THEMES} validate={required()} />
      </FieldGrid>
      <BooleanInput
        source="shortcuts"
        label="desk.profile.shortcuts"
        helperText={translate('desk.profile.shortcutsHelp')}
      />
    </SettingsForm>
  );
}
