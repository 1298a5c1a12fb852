import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The accent of Suaka, from the lightest wash to the ink that is used on dark paper. */
const teal: MantineColorsTuple = [
  '#e3f0f0',
  '#cfe4e4',
  '#a3cbcc',
  '#73b0b2',
  '#4a979b',
  '#2b7f85',
  '#1a6c73',
  '#0f5c63',
  '#0b4a50',
  '#07383d',
];

/** Warm neutrals instead of Mantine's bluish ones: lines, wells and borders on paper. */
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f3f0ea',
  '#e9e5dc',
  '#e0dbd0',
  '#cfc9bd',
  '#b0a99b',
  '#857f73',
  '#5d5a52',
  '#3f3d38',
  '#26251f',
];

/** The dark theme from ink to desk, in the hue of the accent. */
const dark: MantineColorsTuple = [
  '#e9ecea',
  '#c6cfce',
  '#a3b0b1',
  '#7f8d8e',
  '#4a5557',
  '#313a3b',
  '#232b2c',
  '#1d2425',
  '#171d1e',
  '#0f1314',
];

/** Mantine's theme: the component library as it comes, coloured and sized by tokens. */
export const theme = createTheme({
  fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  colors: { teal, gray, dark },
  primaryColor: 'teal',
  // White on either shade keeps a contrast of 4.5 : 1.
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  black: '#1f2a2c',
  defaultRadius: 8,
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '14px' },
  fontSizes: { xs: '12.5px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.35' },
  headings: {
    fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif",
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.3' },
      h2: { fontSize: '18px', lineHeight: '1.35' },
      h3: { fontSize: '15px', lineHeight: '1.4' },
      h4: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { fw: 700 } },
    // What a field with autocomplete holds goes to the main process, in the page's history, and stays.
    InputBase: { defaultProps: { autoComplete: 'off' } },
    Modal: {
      defaultProps: { centered: true, radius: 'xl', overlayProps: { backgroundOpacity: 0.4 } },
    },
    InputWrapper: {
      styles: {
        label: { fontSize: 13.5, fontWeight: 600, marginBottom: 3 },
        description: { fontSize: 12.5 },
        error: { fontSize: 12.5 },
      },
    },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
});
