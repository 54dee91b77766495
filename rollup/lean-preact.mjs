import { lean } from './lean.mjs'

/** An argument alone on its line that passes on what is switched off. */
const argument =
  /^\t+(?:(?:globalContext|namespace|commitQueue|excessDomChildren|isHydrating),|refQueue,?)\n/gm
const hook = /^\t+.*\boptions\..*\n/gm

/**
 * What preact can do, and `src/widget` never asks of it: every component there is a plain function
 * of its props, drawn from the top each time. So it is called where it is written, a fragment is its
 * children, and what is compared are elements and texts alone. There is no state, class, context,
 * ref, portal, boundary or hook, nothing to hydrate or suspend, no vnode drawn twice, and no HTML as
 * text: what would set `innerHTML` is not even in the file. Attributes are what our elements have.
 */
const diffChildren = `
import { diff } from './index'
import { createVNode } from '../create-element'
import { EMPTY_ARR, EMPTY_OBJ, NULL, VNODE_MARKER } from '../constants'

export function diffChildren(parentDom, renderResult, newParentVNode, { _children = EMPTY_ARR }) {
  newParentVNode._children = renderResult.map((child, i) => {
    const old = _children[i]
    const isText = typeof child == 'string' || typeof child == 'number'
    const vnode = isText ? createVNode(NULL, child) : child
    // A vnode is never what JSON can hold.
    const isVNode = vnode && vnode.constructor === VNODE_MARKER
    if (old && !(isVNode && old.key == vnode.key && old.type == vnode.type)) {
      old._dom.remove()
      _children[i] = NULL
    }
    return isVNode && vnode
  })
  for (const old of _children.slice(renderResult.length)) old && old._dom.remove()
  let next = parentDom.firstChild
  newParentVNode._children.forEach((vnode, i) => {
    if (!vnode) return
    diff(parentDom, vnode, _children[i] || EMPTY_OBJ)
    if (vnode._dom != next) parentDom.insertBefore(vnode._dom, next)
    next = vnode._dom.nextSibling
  })
}`

const switchedOff = {
  'render.js': [
    [hook, ''],
    [/let isHydrating = .*?;|let commitQueue = .*?;|commitRoot\(.*?;|isHydrating \? NULL :/gs, ''],
    [/if \(parentDom\.nodeType == 9\) \{.*?\}/s, ''],
    [/EMPTY_OBJ,\s+parentDom\.namespaceURI,.*?commitQueue,/s, ''],
    [argument, ''],
    [/createVNode\(Fragment.*?;/, 'createVNode();'],
    [
      /diff\(\s+parentDom,.*?(?=oldVNode \|\|)/s,
      'diffChildren(parentDom, [vnode], parentDom._children,',
    ],
    [/^.*props\.children = NULL;$/m, ''],
    [
      /import \{ commitRoot, diff \} from '\.\/diff\/index'/,
      "import { diffChildren } from './diff/children'",
    ],
  ],

  'create-element.js': [
    [hook, ''],
    [/^\t\t(?:ref|_\w+: .*),?\n/gm, ''],
    [
      /$/,
      `export const jsx = (type, props, key) =>
        typeof type == 'function' ? type(props) : createVNode(type, props, key)
      export { jsx as jsxs }`,
    ],
  ],
  'diff/index.js': [
    [argument, ''],
    [hook, ''],
    [/if \(newVNode\.constructor !== VNODE_MARKER\).*/, ''],
    // No component is left by now.
    [
      /if \(\s+oldVNode\._flags & MODE_SUSPENDED.*?(?=oldDom = newVNode\._dom = diffElementNodes)/s,
      '{',
    ],
    [/isArray\(newChildren\) \? newChildren : \[newChildren\]/, '[newChildren].flat(9)'],
    // An element: it is new, or what was drawn before.
    [/let (?:newHtml|oldHtml);|(?:isHydrating|excess\w+|newHtml|oldHtml) =(?!=)[^;]*;/g, ''],
    [/isHydrating|excessDomChildren|newHtml|oldHtml|i == 'dangerouslySetInnerHTML'/g, 'false'],
    [/parentDom\.ownerDocument \|\| |\(nodeType == 'template' && dom\.content\) \|\| /g, ''],
    [/createElementNS\(.*?\);/s, 'createElementNS(namespace, nodeType);'],
    [/if \(nodeType == 'svg'\) (?=name)/, 'let namespace = parentDom.namespaceURI;$&'],
    [/else if \(nodeType == 'math'\).*?XHTML_NAMESPACE;/s, ''],
    [/if \(\s+nodeType == 'foreignObject'.*?\}/s, ''],
    [/ &&\s+!\(i == '\w+' && '\w+' in newProps\)/g, ''],
    [/if \(nodeType == 'progress'.*?\} else if/s, 'if'],
    [/ \|\| \(nodeType == 'progress' && !inputValue\)/, ''],
    [/false\s+\? false\[0\]\s+: oldVNode\._children && getDomSibling\(oldVNode, 0\),?/, ''],
  ],
  // A child is told apart by where it stands, and by its key: it never moves.
  'diff/children.js': [[/^.*$/s, diffChildren]],
  'diff/props.js': [
    [/if \(name == 'style'\) \{.*?\selse if/s, 'if'],
    // A listener is a property of its element, as `onclick` is.
    [
      /\(name\[0\] == 'o' && name\[1\] == 'n'\) \{.*?^\t\} else \{/ms,
      "(name[0] == 'o' && name[1] == 'n') name = name.toLowerCase(); {",
    ],
    // What SVG does not let be set as a property becomes an attribute.
    [/if \(namespace == SVG.*?(?=name in dom)/s, 'if ('],
    [/^\t+if \(typeof \w+ [!=]= 'function'\).*/gm, ''],
    [/name == 'popover' && value == true \? '' : value/, 'value'],
  ],
}

export const leanPreact = () =>
  lean('preact', 'src', switchedOff, {
    preact: 'render.js',
    'preact/jsx-runtime': 'create-element.js',
  })
