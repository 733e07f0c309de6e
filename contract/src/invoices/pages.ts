/** Where a customer applies for the invoice of an order, and sees it, with `?orderId=`. */
export const invoicePage = 'service/pages/invoice/index'
