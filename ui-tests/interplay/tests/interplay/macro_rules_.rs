use async_hygiene as _;
