<?php
// The lines that docs/guide/publier.md gives to sites: Yoast's and Rank Math's fields, open to REST for who may edit the post.
add_action('init', function () {
    foreach (['_yoast_wpseo_title', '_yoast_wpseo_metadesc', '_yoast_wpseo_focuskw',
              'rank_math_title', 'rank_math_description', 'rank_math_focus_keyword'] as $field) {
        register_post_meta('post', $field, [
            'show_in_rest' => true, 'single' => true, 'type' => 'string',
            'auth_callback' => fn ($allowed, $key, $post) => current_user_can('edit_post', $post),
        ]);
    }
});
