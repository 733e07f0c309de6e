import type { TableProps } from 'antd'

/**
 * Rows that open something: by a click, or by Enter on the row itself. Enter on a link or a box within the row is that part's own.
 * A row for which `opens` answers false is not one of them.
 */
export const openingRows = <Row>(
  onOpen: (row: Row) => void,
  opens: (row: Row) => boolean = () => true,
): NonNullable<TableProps<Row>['onRow']> => {
  return (row) =>
    opens(row)
      ? {
          onClick: () => onOpen(row),
          onKeyDown: ({ key, target, currentTarget }) => {
            if (key === 'Enter' && target === currentTarget) onOpen(row)
          },
          tabIndex: 0,
          style: { cursor: 'pointer' },
        }
      : {}
}
