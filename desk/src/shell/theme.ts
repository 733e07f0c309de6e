import { type ThemeConfig, theme } from 'antd'

// Text on paper, on tints and in tags is at least 4.5 : 1 against what it stands on: antd's own greys and greens are not.
const light = {
  colorPrimary: '#c93a26',
  colorLink: '#b03220',
  colorSuccess: '#23685a',
  colorSuccessBg: '#e6f3ee',
  colorSuccessBorder: '#b5d9cc',
  colorWarning: '#8f6010',
  colorWarningBg: '#fdf3df',
  colorWarningBorder: '#ecd29b',
  colorError: '#c5281c',
  colorErrorBg: '#fdecea',
  colorErrorBorder: '#f2b8b2',
  colorInfo: '#0958d9',
  colorBgLayout: '#fbf7f2',
  colorBgContainer: '#ffffff',
  colorTextBase: '#1f1a17',
  colorTextSecondary: '#574e48',
  colorTextTertiary: '#665c55',
  colorTextDescription: '#665c55',
  colorTextPlaceholder: '#6f655e',
  // The text of tags; what they stand on stays antd's pale tint.
  'green-7': '#237804',
  green7: '#237804',
  'volcano-7': '#a8300b',
  volcano7: '#a8300b',
  'orange-7': '#a34a00',
  orange7: '#a34a00',
  'gold-7': '#7d5700',
  gold7: '#7d5700',
}

const dark = {
  colorPrimary: '#c93a26',
  colorLink: '#f0907f',
  colorSuccess: '#5cc2a8',
  colorWarning: '#e0ad55',
  colorError: '#ff8a80',
  colorInfo: '#7ab0ff',
  colorBgLayout: '#141210',
  colorBgContainer: '#1f1c19',
  colorBgElevated: '#262220',
  colorTextBase: '#f3ece4',
  colorTextSecondary: '#cfc6bd',
  colorTextTertiary: '#b8aea4',
  colorTextDescription: '#b8aea4',
  colorTextPlaceholder: '#a79d93',
}

/** The product's colours: paper, ink, and vermilion for the one action of a page. */
export const themeOf = (isDark: boolean): ThemeConfig => ({
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: { ...(isDark ? dark : light), borderRadius: 6, fontSize: 14 },
  // On dark ground the primary colour is for what carries white text; as text it is lighter.
  ...(isDark && {
    components: {
      // White on the light red of dark ground could hardly be read.
      Button: { dangerColor: '#2a0f0b' },
      Menu: { itemSelectedColor: dark.colorLink, subMenuItemSelectedColor: dark.colorLink },
      Tabs: { itemSelectedColor: dark.colorLink, itemHoverColor: dark.colorLink, inkBarColor: dark.colorLink },
    },
  }),
  cssVar: { key: 'haoli' },
})
