import literalClasses from './literal-classes.cjs'

const nameOf = (local: string, file: string) => `${local}@${file}`
const turned = (source: string) =>
  literalClasses.call({ resourcePath: '/src/card/index.tsx', getOptions: () => ({ nameOf }) }, source)

test('class names that are known are written out, as attributes and in expressions', () => {
  const source = [
    `import styles from './card.module.scss'`,
    '<View className={styles.card} hoverClass={styles.pressed}>',
    '<View className={cx(styles.title, gone && styles.grey)} />',
  ].join('\n')
  expect(turned(source).split('\n')).toEqual([
    `import './card.module.scss'`,
    '<View className="card@/src/card/card.module.scss" hoverClass="pressed@/src/card/card.module.scss">',
    `<View className={cx('title@/src/card/card.module.scss', gone && 'grey@/src/card/card.module.scss')} />`,
  ])
})

test('names that are worked out when it runs stay, and their import with them', () => {
  const source = `import styles from '../ui/price.module.scss'\nimport icons from './icons.module.scss'\nstyles[size] + icons[name] + styles.m`
  expect(turned(source)).toBe(source.replace('styles.m', `'m@/src/ui/price.module.scss'`))
})
