import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Segmented, Table } from 'antd'
import { useFault, useSurroundings } from '@/common/form/surroundings'
import { type Path, pointerOf, withItem, withoutItem } from '@/common/form/values'
import { useMessages } from '@/common/messages'
import { PlacesSelect } from '@/common/pickers/places-field'
import { countedBy, type Rate, type Template } from './freight'
import { freightMessages } from './messages'
import { AmountCell, UnitsCell } from './rate-cells'

interface TemplateFieldsProps {
  template: Template
  path: Path
  onChange: (template: Template) => void
}

/** A row of the table: everywhere else, or a region of its own. */
interface Row {
  /** null: everywhere else. */
  index: number | null
  places: readonly string[]
  rate: Rate
  freeFromFen: number | null
}

/** One template: how it counts, a row of rates for each region, and where nothing is sent. */
export function TemplateFields({ template, path, onChange }: TemplateFieldsProps) {
  const t = useMessages(freightMessages)
  const { disabled } = useSurroundings()
  const fault = {
    name: useFault([...path, 'name']),
    id: useFault([...path, 'id']),
    notServed: useFault([...path, 'notServed']),
  }
  const { id, name, by, rate, freeFromFen, regions, notServed } = template
  const unit = t(by === 'piece' ? 'freight.pieces' : 'freight.grams')
  const rows: Row[] = [
    ...regions.map((region, index) => ({ index, ...region })),
    { index: null, places: [], rate, freeFromFen },
  ]
  const change = (row: Row, changed: Partial<Omit<Row, 'index'>>) => {
    if (row.index === null) return onChange({ ...template, ...changed })
    onChange({
      ...template,
      regions: withItem(regions, row.index, { ...regions[row.index], ...changed }) as typeof regions,
    })
  }
  const pathOf = ({ index }: Row): Path => (index === null ? path : [...path, 'regions', index])
  return (
    <Form layout="vertical" component="div" className="setting-form">
      <div className="freight-head">
        <Form.Item label={t('freight.name')} htmlFor={pointerOf([...path, 'name'])} {...fault.name}>
          <Input
            id={pointerOf([...path, 'name'])}
            value={name}
            disabled={disabled}
            onChange={({ target }) => onChange({ ...template, name: target.value })}
          />
        </Form.Item>
        <Form.Item label={t('freight.id')} htmlFor={pointerOf([...path, 'id'])} {...fault.id}>
          <Input
            id={pointerOf([...path, 'id'])}
            value={id}
            disabled={disabled}
            onChange={({ target }) => onChange({ ...template, id: target.value })}
          />
        </Form.Item>
        <Form.Item label={t('freight.by')}>
          <Segmented<Template['by']>
            aria-label={t('freight.by')}
            value={by}
            disabled={disabled}
            options={[
              { value: 'piece', label: t('freight.piece') },
              { value: 'weight', label: t('freight.weight') },
            ]}
            onChange={(chosen) => onChange(countedBy(template, chosen))}
          />
        </Form.Item>
      </div>
      <Table<Row>
        className="freight-rates"
        size="small"
        rowKey={({ index }) => String(index)}
        dataSource={rows}
        pagination={false}
        columns={[
          {
            title: t('freight.where'),
            className: 'freight-where',
            width: '30%',
            render: (_, row) =>
              row.index === null ? (
                t('freight.elsewhere')
              ) : (
                <PlacesSelect
                  id={pointerOf([...pathOf(row), 'places'])}
                  places={row.places}
                  disabled={disabled}
                  onChange={(places) => change(row, { places })}
                />
              ),
          },
          ...(['first', 'firstFen', 'more', 'moreFen'] as const).map((member) => ({
            title: t(titles[member], { unit }),
            key: member,
            onCell: () => labelled(t(titles[member], { unit })),
            render: (_: unknown, row: Row) => {
              const cell = {
                label: t(titles[member], { unit }),
                path: [...pathOf(row), 'rate', member],
                value: row.rate[member],
                onChange: (value: number) => change(row, { rate: { ...row.rate, [member]: value } }),
              }
              return member.endsWith('Fen') ? (
                <AmountCell {...cell} onChange={(value) => cell.onChange(value ?? 0)} />
              ) : (
                <UnitsCell {...cell} />
              )
            },
          })),
          {
            title: t('freight.free_from'),
            key: 'freeFromFen',
            onCell: () => labelled(t('freight.free_from')),
            render: (_, row) => (
              <AmountCell
                label={t('freight.free_from')}
                path={[...pathOf(row), 'freeFromFen']}
                value={row.freeFromFen}
                placeholder={t('freight.never')}
                onChange={(value) => change(row, { freeFromFen: value })}
              />
            ),
          },
          {
            key: 'actions',
            className: 'freight-remove',
            width: 48,
            render: (_, { index }) =>
              index === null ? null : (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  disabled={disabled}
                  aria-label={t('freight.remove_region')}
                  onClick={() => onChange({ ...template, regions: withoutItem(regions, index) as typeof regions })}
                />
              ),
          },
        ]}
      />
      <p className="freight-free">{t('freight.free_words')}</p>
      <Button
        icon={<PlusOutlined />}
        disabled={disabled || regions.length >= 50}
        onClick={() => onChange({ ...template, regions: [...regions, { places: [], rate, freeFromFen: null }] })}
        style={{ margin: '8px 0 16px' }}
      >
        {t('freight.add_region')}
      </Button>
      <Form.Item label={t('freight.not_served')} htmlFor={pointerOf([...path, 'notServed'])} {...fault.notServed}>
        <PlacesSelect
          id={pointerOf([...path, 'notServed'])}
          places={notServed}
          disabled={disabled}
          onChange={(places) => onChange({ ...template, notServed: places })}
        />
      </Form.Item>
    </Form>
  )
}

/** What stands above a cell where there is no room for a head of the column. */
const labelled = (label: string) => ({ 'data-label': label }) as object

const titles = {
  first: 'freight.first',
  firstFen: 'freight.first_fee',
  more: 'freight.more',
  moreFen: 'freight.more_fee',
} as const
