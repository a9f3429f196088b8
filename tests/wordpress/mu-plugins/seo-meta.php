<?php
// wp-content/mu-plugins/champs-seo.php : ouvre à l’API les champs de Yoast SEO et de Rank Math.
add_action('init', function () {
    foreach (['_yoast_wpseo_title', '_yoast_wpseo_metadesc', '_yoast_wpseo_focuskw', '_yoast_wpseo_meta-robots-noindex',
              'rank_math_title', 'rank_math_description', 'rank_math_focus_keyword'] as $champ) {
        register_post_meta('post', $champ, ['show_in_rest' => true, 'single' => true, 'type' => 'string',
            'auth_callback' => fn ($permis, $nom, $article) => current_user_can('edit_post', $article)]);
    }
});
