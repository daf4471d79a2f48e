import { defineConfig } from 'vite';

const page = (name: string) => `components/showcase/${name}.html`;

// What `npm start` serves: the first page, the planner, the gallery, the sample CRM page; the intranet page is a plain file under public/.
export default defineConfig({
  root: 'components/showcase',
  build: {
    outDir: '../../dist/site',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: [page('index'), page('planner'), page('gallery'), page('crm')] },
  },
});
