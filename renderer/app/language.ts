import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/domain/bilingual';
import { id } from '../i18n/id';

/** Starts the texts of the window in the language the person chose last. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { id: { translation: id } },
    lng: 'id',
    fallbackLng: 'id',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await showLanguage(language);
}

/** English is loaded when it is wanted: most windows never speak it. */
async function showLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('../i18n/en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Switches the language and remembers it for the next start. */
export async function changeLanguage(language: Language): Promise<void> {
  const preferences = await window.suaka.getPreferences();
  await window.suaka.setPreferences({ ...preferences, language });
  await showLanguage(language);
}

/** The language in use, for texts that come as data in both languages. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'id';
}
