import { Option } from 'commander'

/** Which store is read. */
export function storeOption(): Option {
  const store = new Option('--store <store>', 'a file of SQLite, or an address that begins with postgres://')
  return store.env('FLIT_DECISIONS').default('decisions.db')
}
