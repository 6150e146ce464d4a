/** Script and language, kept in the browser. */
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { words, type Language, type Words } from './words.js';

export type Script = 'SIMPLIFIED' | 'TRADITIONAL';

interface Settings {
  readonly script: Script;
  readonly english: boolean;
}
interface Setting extends Settings {
  readonly language: Language;
  /** Of what notices say, whatever the site itself speaks. */
  readonly textLanguage: 'zh-Hans' | 'zh-Hant';
  readonly change: (changes: Partial<Settings>) => void;
}

const key = 'reader.settings';
const start: Settings = { script: 'SIMPLIFIED', english: false };
const Current = createContext<Setting>({
  ...start,
  language: 'zh-Hans',
  textLanguage: 'zh-Hans',
  change: () => undefined,
});

export function SettingsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [settings, set] = useState(stored);
  const setting = useMemo(() => {
    const change = (changes: Partial<Settings>): void => {
      set((now) => ({ ...now, ...changes }));
    };
    const textLanguage = languageOfTexts(settings.script);
    return { ...settings, language: languageOf(settings), textLanguage, change };
  }, [settings]);
  useEffect(() => {
    document.documentElement.lang = setting.language;
    localStorage.setItem(key, JSON.stringify(settings));
  }, [settings, setting]);
  return <Current value={setting}>{children}</Current>;
}

export const useSettings = (): Setting => use(Current);

function stored(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return start;
    return {
      script: 'script' in kept && kept.script === 'TRADITIONAL' ? 'TRADITIONAL' : 'SIMPLIFIED',
      english: 'english' in kept && kept.english === true,
    };
  } catch {
    return start; // not ours
  }
}

const languageOf = ({ script, english }: Settings): Language => (english ? 'en' : languageOfTexts(script));
const languageOfTexts = (script: Script): Setting['textLanguage'] => (script === 'TRADITIONAL' ? 'zh-Hant' : 'zh-Hans');

const places: Record<Language, 0 | 1 | 2> = { 'zh-Hans': 0, 'zh-Hant': 1, en: 2 };

export interface Say {
  readonly say: (name: keyof typeof words, values?: Readonly<Record<string, string | number>>) => string;
  /** Of a word that the schema names. */
  readonly label: (label: Words) => string;
  readonly day: (day: string) => string;
  readonly month: (day: string) => string;
}

/** The words of the language chosen. */
export function useSay(): Say {
  const { language } = useSettings();
  return useMemo(() => {
    const form = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
      const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' });
      return (day) => format.format(new Date(day));
    };
    const label = (label: Words): string => label[places[language]];
    return {
      label,
      say: (name, values = {}) => label(words[name]).replace(/\{(\w+)\}/g, (_, value: string) => String(values[value])),
      day: form({ year: 'numeric', month: 'long', day: 'numeric' }),
      month: form({ year: 'numeric', month: 'long' }),
    };
  }, [language]);
}
