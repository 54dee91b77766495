/** A score as people read it: `3.1`. */
export const tenth = (value: number): string => {
  const text = value.toFixed(1)
  return text === '-0.0' ? '0.0' : text.replace('-', '−')
}

/** A difference as people read it: `+1.2`, `−0.4`, `0.0`. */
export const signed = (value: number): string => {
  const text = tenth(value)
  return value > 0 && text !== '0.0' ? `+${text}` : text
}
