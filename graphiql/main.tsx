/** The page at /graphql: GraphiQL for clerks, composed of GraphiQL's components. */
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const root = document.getElementById('page');
if (root) createRoot(root).render(<App />);
