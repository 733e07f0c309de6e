import { theme } from 'antd'

/** The colours of charts, from the theme: they follow the dark mode. */
export function useColours() {
  const { token } = theme.useToken()
  return {
    main: token.colorPrimary,
    before: token.colorTextTertiary,
    axis: token.colorTextSecondary,
    grid: token.colorBorderSecondary,
    tip: {
      contentStyle: {
        background: token.colorBgElevated,
        border: `1px solid ${token.colorBorder}`,
        borderRadius: token.borderRadius,
        color: token.colorText,
      },
      labelStyle: { color: token.colorTextSecondary },
      itemStyle: { color: token.colorText },
    },
    series: [
      token.colorPrimary,
      token.colorSuccess,
      token.colorWarning,
      '#5b7db1',
      '#8c6bb1',
      '#c77d9b',
      '#6b8e5a',
      '#a3796b',
    ],
  }
}
