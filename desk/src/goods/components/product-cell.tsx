import { Typography } from 'antd'

interface Shown {
  id: string
  title: string
  imageUrl: string | null
  categoryName?: string | null
}

export const ProductCell = ({ of: { id, title, imageUrl, categoryName } }: { of: Shown }) => (
  <div className="goods-cell">
    {imageUrl ? <img src={imageUrl} alt="" loading="lazy" /> : <span className="goods-blank" />}
    <div className="goods-cell-words">
      <Typography.Text ellipsis={{ tooltip: title }}>{title}</Typography.Text>
      <div className="goods-faint">
        {id.slice(4)}
        {categoryName ? ` · ${categoryName}` : ''}
      </div>
    </div>
  </div>
)
