import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { theme } from './theme';

const ID = 'virtual:suaka-theme.css';
const RESOLVED = '/__suaka-theme.css';

/**
 * Writes Mantine's CSS variables into a static stylesheet when the app is built. At run time
 * Mantine would put them into a `<style>` element through innerHTML, which the window's Trusted
 * Types policy refuses.
 */
export function themeStylesheet(): Plugin {
  return {
    name: 'suaka-theme-stylesheet',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? themeCss() : null),
  };
}

function themeCss(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  return convertCssVariables(defaultCssVariablesResolver(merged), ':root');
}
