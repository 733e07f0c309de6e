import { yuan } from '../lib/money'

/** An amount in fen, as `¥1,234.56`. */
export const Money = ({ fen, strong = false }: { fen: number; strong?: boolean }) => (
  <span className={strong ? 'money strong' : 'money'}>
    {fen < 0 ? '−' : ''}¥{yuan(Math.abs(fen))}
  </span>
)
