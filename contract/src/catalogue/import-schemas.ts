import { Type } from 'typebox'

/** The result of an import. `unchanged` counts products that already matched the file. */
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
