import { type ThemeConfig, theme } from 'antd'

/** The product's colours: paper, ink, and vermilion for the one action of a page. */
export const themeOf = (dark: boolean): ThemeConfig => ({
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    colorPrimary: dark ? '#e5604c' : '#c93a26',
    colorLink: dark ? '#f0907f' : '#b03220',
    colorSuccess: '#2f7d6b',
    colorWarning: '#b67d1e',
    borderRadius: 6,
    fontSize: 14,
    colorBgLayout: dark ? '#141210' : '#fbf7f2',
    colorBgContainer: dark ? '#1f1c19' : '#ffffff',
    colorTextBase: dark ? '#f3ece4' : '#1f1a17',
  },
  cssVar: { key: 'haoli' },
})
