import { Type } from 'typebox'

/** What an import did. `unchanged` counts products that were already as the file says. */
export const CatalogueImport = Type.Object(
  {
    products: Type.Integer(),
    created: Type.Integer(),
    updated: Type.Integer(),
    unchanged: Type.Integer(),
    skus: Type.Integer(),
    categories: Type.Integer(),
  },
  { title: 'CatalogueImport' },
)
