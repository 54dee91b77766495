/**
 * Words right before a number that say what it is; prefixes, since many languages decline them. Our
 * own `[phone]` says nothing of the next one.
 */
const phone =
  /(?:^|[^\p{L}])(?:t[eé]l(?:[eéè](?:f|ph)\p{L}*)?(?!\p{L})|phone(?!\])|m[oóô][bv]il|mob(?!\p{L})|cell(?:ul|phone|(?!\p{L}))|portable|handy|call|sms|fax|whats\s?app|viber|reach me|contact me|тел|моб|τηλ|puh(?!\p{L}))|电话|電話|手机|手機|携帯|전화|휴대폰|핸드폰|هاتف|جوال|موبايل|فون|फ़ोन|फोन|मोबाइल|טלפון|נייד|โทร|điện thoại|sđt/giu

const other =
  /(?:^|[^\p{L}])(?:order|ord(?!\p{L})|invoice|receipt|ticket|case|ref|sku|ean|isbn|imei|serial|tracking|parcel|booking|reserv|account|customer|item|article|product|transaction|id(?!\p{L})|build|version|bestell|auftrag|rechnung|kunden|commande|facture|pedido|factura|ordine|fattura|zam[oó]wieni|заказ|αριθμ)|#|№|订单|訂單|单号|單號|注文|주문|طلب|ऑर्डर/giu

/** How far back is looked, in UTF-16 units. */
const reach = 32

const lastIn = (text: string, words: RegExp) => [...text.matchAll(words)].at(-1)?.index ?? -1

/** What the words before a place, on the same line, make of a number that stands there. */
export const cueBefore = (text: string, start: number): 'phone' | 'other' | undefined => {
  const line = text.slice(Math.max(0, start - reach), start).replace(/^.*[\n\r]/s, '')
  const [asPhone, asOther] = [lastIn(line, phone), lastIn(line, other)]
  if (asPhone === asOther) return
  return asPhone > asOther ? 'phone' : 'other'
}
