// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { domOf } from '../../src/changelog/dom.ts'
import { htmlOf } from '../../src/changelog/html.ts'
import { listOf } from '../../src/changelog/list.ts'
import { publicNotices } from '../../src/changelog/public-notices.ts'
import { settle } from '../../src/changelog/settle.ts'
import { viewOf } from '../../src/changelog/view.ts'
import { aFeed, aNotice, many } from './helpers/notices.ts'

const treeOf = (notices: readonly unknown[], limit = 20) =>
  listOf(publicNotices(aFeed(...notices)) ?? [], viewOf({ limit }))

const within = (...children: readonly (Node | string)[]) => {
  const parent = document.createElement('div')
  parent.append(...children)
  return parent
}

const hostile = `</p><script>alert(1)</script>&amp;"'`

test('a browser builds what a server writes', () => {
  const tree = treeOf([
    aNotice(),
    aNotice({ id: 'b', by: hostile, text: { en: { title: hostile } } }),
  ])
  const parsed = new DOMParser().parseFromString(htmlOf(tree), 'text/html').body
  expect(parsed.innerHTML).toBe(within(domOf(tree)).innerHTML)
  expect(parsed.firstElementChild?.isEqualNode(domOf(tree))).toBe(true)
  expect(parsed.querySelector('script')).toBeNull()
})

test('what is the same stays the same node', () => {
  const parent = within('\n', domOf(treeOf(many(5), 3)), '\n')
  const before = [...parent.querySelectorAll('*')]
  settle(parent, within(domOf(treeOf(many(5), 3))))
  expect([...parent.querySelectorAll('*')]).toEqual(before)
  expect([...parent.querySelectorAll('*')].every((node, at) => node === before[at])).toBe(true)
})

test('more items come behind those that stay, before the same button', () => {
  const parent = within(domOf(treeOf(many(9), 3)))
  const [first, button] = [parent.querySelector('article'), parent.querySelector('button')]
  settle(parent, within(domOf(treeOf(many(9), 6))))
  expect(parent.querySelectorAll('article')).toHaveLength(6)
  expect(parent.querySelector('article')).toBe(first)
  expect(parent.querySelector('button')).toBe(button)
  settle(parent, within(domOf(treeOf(many(9), 9))))
  expect(parent.querySelector('button')).toBeNull()
})

test('only the item that has changed is another', () => {
  const notices = many(3)
  const parent = within(domOf(treeOf(notices)))
  const [newest, middle] = parent.querySelectorAll('article')
  settle(
    parent,
    within(domOf(treeOf(notices.map((it, at) => (at === 1 ? { ...it, by: 'Jo' } : it))))),
  )
  const [still, another] = parent.querySelectorAll('article')
  expect(still).toBe(newest)
  expect(another).not.toBe(middle)
  expect(another?.textContent).toContain('Jo')
})

test('what the host had there until then makes room', () => {
  const parent = within('Loading…', document.createElement('progress'))
  settle(parent, within(domOf(treeOf([aNotice()]))))
  expect(parent.textContent).toMatch(/^The coupon box/)
  expect(parent.children).toHaveLength(1)
})
