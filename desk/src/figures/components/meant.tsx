import { Tooltip } from 'antd'

/** A title that says on hover, or with the keyboard, how its figure is counted. */
export const Meant = ({ title, counts }: { title: string; counts: string }) => (
  <Tooltip title={counts}>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the definition is read with the keyboard too */}
    <span className="figure-meant" tabIndex={0}>
      {title}
    </span>
  </Tooltip>
)
