import type { ShellApi } from '../../shared/shell';

declare global {
  interface Window {
    /** What the preload offers: the small shell contract. */
    readonly suaka: ShellApi;
  }
}

declare module 'virtual:suaka-theme.css';
