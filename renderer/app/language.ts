import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/domain/bilingual';
import { en } from '../i18n/en';
import { id } from '../i18n/id';

/** Starts the texts of the window in the language the person chose last. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { id: { translation: id }, en: { translation: en } },
    lng: language,
    fallbackLng: 'id',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Switches the language and remembers it for the next start. */
export async function changeLanguage(language: Language): Promise<void> {
  const preferences = await window.suaka.getPreferences();
  await window.suaka.setPreferences({ ...preferences, language });
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language in use, for texts that come as data in both languages. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'id';
}
