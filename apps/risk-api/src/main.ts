import { once } from 'node:events'
import { createService } from './create-service.ts'
import { readEnvironment } from './read-environment.ts'

const { host, port, drainFor, ...options } = await readEnvironment(process.env)
const { app, router, drain } = await createService(options)
const watcher = router.watch()
await app.listen({ host, port })

await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
watcher.close()
await drain.close(drainFor)
