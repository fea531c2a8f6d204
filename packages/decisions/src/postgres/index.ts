export { openPostgresStore, type PostgresOptions, readPostgresStore } from './postgres-store.ts'
