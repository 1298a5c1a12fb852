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

/** Mantine's theme: the component library as it comes, coloured and sized by tokens. */
export const theme = createTheme({
  fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  black: '#1f2a2c',
  defaultRadius: 8,
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '14px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
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
    Modal: {
      defaultProps: { centered: true, radius: 'xl', overlayProps: { backgroundOpacity: 0.4 } },
    },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
});
