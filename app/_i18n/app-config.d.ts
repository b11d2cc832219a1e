import type { Language } from '@/lib/model';
import type messages from '../../messages/en.json';

// Keys of messages and the locale are typed, so that a missing string fails the typecheck.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof messages;
  }
}
